/** How much an item of the feed tells, and the schema of such an item. */
export const feedItems: Readonly<Record<string, string>> = {
  tykk: 'LagretHendelse',
  tynn: 'LagretTynnHendelse',
  endringIPerson: 'LagretEndringIPerson',
};
