/** Why a file was not sent. */
import {isDenial, type Fault} from '../../wire/errors.js';
import type {FileLimits} from '../../wire/types.js';
import type {FileProblem} from './chat-files.js';

interface Circumstances {
  readonly isAgentHere: boolean;
  /** Number and bytes of the files that are to be sent before this one. */
  readonly files: number;
  readonly bytes: number;
}

/** The limit that a file is against, if any. The server decides anyway. */
export function problemWith(
  {name, size}: {readonly name: string; readonly size: number},
  {types, maxSize = Infinity, filesLeft = Infinity, bytesLeft = Infinity, needsAgent}: FileLimits,
  {isAgentHere, files, bytes}: Circumstances,
): FileProblem | undefined {
  const extension = name.split('.').slice(1).at(-1)?.toLowerCase() ?? '';
  if (types.length && !types.includes(extension)) return {why: 'type', types};
  if (size > maxSize) return {why: 'size', limit: maxSize};
  if (needsAgent && !isAgentHere) return {why: 'no-agent'};
  if (files >= filesLeft) return {why: 'number', limit: filesLeft};
  if (bytes + size > bytesLeft) return {why: 'total', limit: Math.max(0, bytesLeft - bytes)};
  return undefined;
}

/** Codes of the server. */
const TOO_MANY = 201;
const TOO_LARGE = 202;
const WRONG_TYPE = 203;

/**
 * The meaning of a fault for a file.
 * @param size of the file, bytes
 * @param limits the last that are known
 */
export function problemOf(
  {isReported, ...fault}: Fault & {readonly isReported: boolean},
  size = 0,
  limits?: FileLimits,
): FileProblem {
  const {kind, code, limit} = fault;
  switch (code) {
    case TOO_MANY:
      return {why: 'number', limit, fault};
    case TOO_LARGE:
      // It comes for one file, with its limit, and for all together.
      return limit !== undefined && size <= limit ? {why: 'total', fault} : {why: 'size', limit, fault};
    case WRONG_TYPE:
      return {why: 'type', types: limits?.types, fault};
  }
  if (kind === 'gone') return {why: 'over', fault};
  // Not the chat server: once the page has mended it, another try makes sense.
  const isInFront = isDenial(fault) && !isReported;
  return {why: kind === 'refused' && !isInFront ? 'refused' : 'cut', fault};
}
