import { type RuleSet, ruleSet } from './rule.ts';

const alone = 'A request has no status.';

/** Statuses of answers. 1xx to 3xx are successes here; 4xx, 5xx and `default` are errors. */
export const statusRules: RuleSet<
  | 'success-status-added'
  | 'success-status-removed'
  | 'error-status-added'
  | 'error-status-removed'
  | 'covered-status-added'
  | 'covered-status-removed'
> = ruleSet({
  'success-status-added': {
    says: 'Answers of status {name} are new',
    mirror: 'success-status-removed',
    alone,
    response: {
      wire: 'breaking',
      types: 'compatible',
      bump: 'major',
      because: 'readers may get a success that they have no code for',
    },
  },
  'success-status-removed': {
    says: 'Answers of status {name} are gone',
    mirror: 'success-status-added',
    alone,
    response: {
      wire: 'compatible',
      types: 'breaking',
      bump: 'major',
      because: 'fewer kinds of answers come, but code that reads this one does not compile',
    },
  },
  'error-status-added': {
    says: 'Errors of status {name} are new',
    mirror: 'error-status-removed',
    alone,
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because:
        'readers treat an unknown status as the x00 of its class (RFC 9110 section 15), and may tell it apart now',
    },
  },
  'error-status-removed': {
    says: 'Errors of status {name} are gone',
    mirror: 'error-status-added',
    alone,
    response: {
      wire: 'compatible',
      types: 'breaking',
      bump: 'major',
      because: 'fewer kinds of errors come, but code that reads this one does not compile',
    },
  },
  'covered-status-added': {
    says: 'Status {name} is described on its own, no longer as one of {was}',
    mirror: 'covered-status-removed',
    alone,
    response: {
      wire: 'compatible',
      types: 'compatible',
      bump: 'minor',
      because: 'readers had to expect it, and may tell it apart now',
    },
  },
  'covered-status-removed': {
    says: 'Status {name} is no longer described on its own, only as one of {is}',
    mirror: 'covered-status-added',
    alone,
    response: {
      wire: 'compatible',
      types: 'breaking',
      bump: 'major',
      because: 'it may still come, but code that reads it by its number does not compile',
    },
  },
});
