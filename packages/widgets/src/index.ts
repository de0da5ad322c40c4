export { GoodturnOpportunityList } from './opportunity-list/opportunity-list.js';
export { GoodturnRequestBoard } from './request-board/request-board.js';
export { GoodturnStaffDesk } from './staff-desk/staff-desk.js';
export { GoodturnVolunteerSignup } from './volunteer-signup/volunteer-signup.js';
export { PlaceBooked, PlaceGivenUp, RoleApplied } from './opportunity-list/events.js';
export * from './request-board/events.js';
export { DutyChanged, Volunteered, VolunteerLeft } from './volunteer-signup/events.js';
export { version } from './version.js';
