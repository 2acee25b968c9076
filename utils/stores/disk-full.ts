import { storageFailure } from '../storage/storage-error.ts';

/** Whether what failed did so for want of room. */
export const isDiskFull = (error: unknown): boolean => storageFailure(error) === 'storage-full';
