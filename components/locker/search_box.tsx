import { SearchIcon } from '../ui/icons.tsx';

interface SearchBoxProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
}

export function SearchBox({ label, value, onInput }: SearchBoxProps) {
  return (
    <div class="search">
      <SearchIcon />
      <input
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
