/** The kinds of reports there are, by the names that the command has for them. */
export const reportKinds = ['html', 'junit', 'json', 'md'] as const;
export type ReportKind = (typeof reportKinds)[number];
