/** Finds the row of a table that a request means. */

interface Route {
  method: string;
  path: string;
}

export interface Match<R extends Route> {
  row: R;
  params: Record<string, string>;
}

/** All rows with the request's path; the caller looks at the method and at what else tells them apart. */
export function matchPath<R extends Route>(rows: readonly R[], path: string): Match<R>[] {
  return rows.flatMap((row) => {
    const params = readParams(row.path, path);
    return params ? [{ row, params }] : [];
  });
}

/**
 * `{name}` takes one segment, decoded once. `{name?}` may be missing or empty, with or without the slash before it.
 * A segment that is no proper percent-encoding is taken as it is.
 */
function readParams(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const last = wanted.at(-1) ?? '';
  if (last.endsWith('?}') && given.length === wanted.length - 1) given.push('');
  if (given.length !== wanted.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? '';
    const name = part.match(/^\{(\w+)(\??)\}$/);
    if (!name) {
      if (part !== segment) return undefined;
    } else {
      if (segment === '' && name[2] === '') return undefined;
      params[name[1] ?? ''] = decodeOnce(segment);
    }
  }
  return params;
}

function decodeOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
