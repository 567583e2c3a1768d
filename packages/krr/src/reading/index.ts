export {
  type Channel,
  type ContactPoint,
  contactPoints,
  type DatedContactPoint,
  type FreshContactPoint,
  type UndatedContactPoint,
} from './contact-points.ts';
export type { DigitalObstacle } from './digital-obstacle.ts';
export { type NotificationRefusal, type NotificationRoute, notificationRoute } from './notification-route.ts';
export { type PostRoute, type PostRouteOptions, postRoute } from './post-route.ts';
export { readTimestamp, type Timestamp } from './timestamp.ts';
