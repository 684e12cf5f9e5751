/** One request from the wire to the wire: routing, faults, the journal, and how an answer may break off. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Controls } from './control.ts';
import { control, CONTROL_PREFIX } from './control.ts';
import type { Fault } from './faults.ts';
import type { Incoming, Reply } from './http.ts';
import { BodyTooLarge, json, readIncoming } from './http.ts';
import type { Call, Operation, RelayOperation } from './operations/operation.ts';
import { downloadReply, isDownload } from './pages/downloads.ts';
import { errorReply, run } from './operations/run.ts';
import { OPERATIONS } from './operations/table.ts';
import { problemPage } from './pages/layout.ts';
import { randomToken } from './random.ts';
import { RELAY_OPERATIONS } from './relay/table.ts';
import { PageRefusal } from './refusal.ts';
import { matchPath } from './router.ts';
import type { SitePage } from './site.ts';
import { SITE_PAGES } from './site.ts';
import type { World } from './world.ts';
import { isOdd } from './world.ts';

const MAX_FORM_BYTES = 65_536;
const MAX_CONTROL_BYTES = 16_777_216;
const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/** What goes out, and how much of it: `sentBytes` less than the body means that the connection drops there. */
type Outcome = { reply: Reply; sentBytes?: number } | 'reset';

interface Answer {
  name: string;
  /** As the journal writes it. */
  path: string;
  outcome: Outcome;
}

export async function exchange(
  world: World,
  controls: Controls,
  request: IncomingMessage,
  response: ServerResponse,
  report: (error: unknown) => void,
): Promise<void> {
  if (!LOOPBACK_HOST.test(request.headers.host ?? ''))
    return send(response, {
      reply: json({ error: 'misdirected_request', error_description: 'Loopback only' }, 421),
    });
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const operations = operationsAt(world, path);
  const isControl = path.startsWith(CONTROL_PREFIX);
  const pages = matchPath(SITE_PAGES, path);
  const limits = [...operations, ...pages].map(({ row }) => row.maxBodyBytes ?? MAX_FORM_BYTES);
  const maxBytes = isControl ? MAX_CONTROL_BYTES : Math.max(MAX_FORM_BYTES, ...limits);
  const incoming = await readIncoming(request, maxBytes).catch((error: unknown) => {
    if (error instanceof BodyTooLarge) return undefined;
    throw error;
  });
  if (!incoming) {
    return send(response, {
      reply: json({ error: 'request_too_large', error_description: 'The body is too large' }, 413),
    });
  }
  if (isDownload(path)) return send(response, { reply: await downloadReply(world, incoming) });
  if (isControl) return send(response, { reply: control(controls, incoming) });
  const cancelled = new AbortController();
  response.once('close', () => cancelled.abort());
  const answer = await answerTo(world, incoming, cancelled.signal, report);
  const { outcome } = answer;
  world.journal.add({
    time: new Date().toISOString(),
    operation: answer.name,
    method: incoming.method,
    path: answer.path,
    parameters: [...new Set(incoming.query.keys())],
    status: outcome === 'reset' ? 0 : outcome.reply.status,
    cookie: incoming.headers.cookie !== undefined,
    authorization: incoming.headers.authorization !== undefined,
  });
  if (outcome === 'reset') request.socket.resetAndDestroy();
  else send(response, outcome);
}

async function answerTo(
  world: World,
  request: Incoming,
  signal: AbortSignal,
  report: (error: unknown) => void,
): Promise<Answer> {
  const operations = operationsAt(world, request.path);
  const match = operations.find(
    ({ row }) => row.method === request.method && (row.when === undefined || row.when(request)),
  );
  if (match) {
    const call = { world, request, params: match.params };
    const outcome = await withFault(match.row, call, signal, report);
    return { name: match.row.name, path: request.path, outcome };
  }
  const pages = matchPath(SITE_PAGES, request.path);
  const page = pages.find(({ row }) => row.method === request.method);
  if (page) {
    const reply = showPage(page.row, { world, request, params: page.params });
    return { name: page.row.name, path: page.row.path, outcome: { reply } };
  }
  return { name: 'unknown', path: request.path, outcome: { reply: nowhere([...operations, ...pages]) } };
}

/** What this version of the specification has at a path, or the relay. */
function operationsAt({ version }: World, path: string) {
  const rows = [...OPERATIONS, ...RELAY_OPERATIONS].filter(({ removedIn }) => removedIn !== version);
  return matchPath(rows, path);
}

async function withFault(
  operation: Operation | RelayOperation,
  call: Call,
  signal: AbortSignal,
  report: (error: unknown) => void,
): Promise<Outcome> {
  const fault = call.world.faults.take(operation.name, call.params['uri']);
  if (fault?.delayMs) await delay(fault.delayMs, undefined, { signal }).catch(() => undefined);
  if (fault?.reset === true) return 'reset';
  const canned = fault && cannedReply(operation, fault, isOdd(call.world));
  const reply = withCookies(operation, canned ?? (await run(operation, call, report)));
  if (!fault) return { reply };
  if (fault.reset === 'after') return 'reset';
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    const lower = name.toLowerCase();
    if (value === null) delete reply.headers[lower];
    else reply.headers[lower] = value;
  }
  if (fault.cut === undefined) return { reply };
  const bytes = Buffer.byteLength(reply.body);
  return { reply, sentBytes: fault.cut === true ? Math.floor(bytes / 2) : Math.min(fault.cut, bytes) };
}

/** Undefined when the fault leaves the answer itself alone. */
function cannedReply(operation: Operation | RelayOperation, fault: Fault, odd: boolean): Reply | undefined {
  const { status, error, body, contentType } = fault;
  if (status === undefined && error === undefined && body === undefined && contentType === undefined)
    return undefined;
  const documented = errorReply(operation, error ?? 'unexpected_error', odd);
  return {
    status: status ?? (error === undefined ? 200 : documented.status),
    headers: { ...documented.headers, ...(contentType === undefined ? {} : { 'content-type': contentType }) },
    body: body ?? documented.body,
  };
}

/** The site sets cookies on everything it answers; a client of the API has no business in sending them back. */
function withCookies({ auth }: Operation | RelayOperation, reply: Reply): Reply {
  if (auth === 'none' || auth === 'relay') return reply;
  const cookie = `dl_api=${randomToken()}; Path=/`;
  return {
    ...reply,
    headers: { ...reply.headers, 'set-cookie': [cookie, `${cookie}; SameSite=None; Secure`] },
  };
}

function showPage(page: SitePage, call: Call): Reply {
  try {
    return page.handle(call);
  } catch (error) {
    if (error instanceof PageRefusal) return problemPage(error.message, error.status);
    throw error;
  }
}

function nowhere(samePath: { row: { method: string } }[]): Reply {
  if (samePath.length === 0)
    return json({ error: 'not_found', error_description: 'There is nothing at this address' }, 404);
  const reply = json(
    { error: 'method_not_allowed', error_description: 'Another method is needed here' },
    405,
  );
  return { ...reply, headers: { ...reply.headers, allow: samePath.map(({ row }) => row.method).join(', ') } };
}

function send(response: ServerResponse, { reply, sentBytes }: { reply: Reply; sentBytes?: number }): void {
  if (response.destroyed) return;
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length });
  if (sentBytes === undefined) response.end(body);
  else response.write(body.subarray(0, sentBytes), () => response.destroy());
}
