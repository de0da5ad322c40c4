import type { Readers } from '../../http/handler.js';
import { readBooking } from './present.js';

export const bookingReaders: Pick<Readers, 'booking'> = { booking: readBooking };
