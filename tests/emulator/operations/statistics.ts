/** Operation 20: how much there is of everything, for twelve months and some years. */
import { json } from '../http.ts';
import { HASH_ERRORS } from './hash.ts';
import type { HashOperation } from './operation.ts';

const MONTHS = 12;
const FIRST_YEAR = 2016;
const IST_MS = 19_800_000;

export const statistics: HashOperation = {
  number: 20,
  name: 'statistics',
  section: 'Get Statistics',
  method: 'POST',
  path: '/public/statistics/1/counts',
  auth: 'hash',
  hashed: ['clientid', 'ts'],
  rules: [],
  errors: HASH_ERRORS,
  handle({ world, odd }) {
    const today = new Date(Date.now() + IST_MS);
    const months = monthwise(today);
    const years = yearwise(today.getUTCFullYear());
    const issuers = String(world.catalogue.issuers.length);
    const requestors = String(world.clients.length);
    const [year, month, day] = today.toISOString().slice(0, 10).split('-');
    return json({
      users: months.at(-1)?.count,
      authentic_documents: years.at(-1)?.count,
      issuers,
      ...(odd ? { requesters: requestors } : { requestors }),
      count_as_on: `${day}${month}${year}`,
      [odd ? 'monthwise_registations' : 'monthwise_registrations']: months,
      yearwise_authentic_documents: years,
    });
  },
};

/** Cumulative users at the end of each of the last twelve months, this one included; numbers are text. */
function monthwise(today: Date) {
  return Array.from({ length: MONTHS }, (_, index) => {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - (MONTHS - 1 - index)));
    const elapsed = (month.getUTCFullYear() - FIRST_YEAR) * 12 + month.getUTCMonth();
    return {
      id: String(18_000 + elapsed),
      month: String(month.getUTCMonth() + 1),
      year: String(month.getUTCFullYear()),
      count: String(25_000_000 + elapsed * 3_210_987 + ((elapsed * elapsed) % 7) * 87_654),
    };
  });
}

function yearwise(lastYear: number) {
  return Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, index) => ({
    id: String(17_000 + index),
    year: String(FIRST_YEAR + index),
    count: String(10_134_567 + index * index * 87_654_321),
  }));
}
