/** An index of −1 in a plan: the option was not there at the scan and is expected once its parent list is chosen. */
export const LATER_OPTION = -1;
