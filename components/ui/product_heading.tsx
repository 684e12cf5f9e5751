/** The first heading of every view of the popup, for those who move by headings; the eye has the mark. */
export const ProductHeading = () => <h1 class="visually-hidden">LockerFill</h1>;
