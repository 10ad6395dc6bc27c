import {late} from '../../base/late.js';
import {whole} from '../../i18n/english.js';
import type {FirstLanguage} from '../../i18n/language.js';
import type {ChatState} from '../../session/model/state.js';
import {emptyTranscript} from '../../session/model/transcript.js';
import {ChatError} from '../../wire/errors.js';
import type {Looks} from '../looks.js';
import type {FileKind} from './save-transcript.js';

const loadSave = late(() => import('./save-transcript.js'));

interface Shown {
  readonly chat: ChatState;
  readonly language: FirstLanguage;
  readonly looks: Looks | undefined;
}

/**
 * Saves the conversation on the screen as a file.
 * @throws ChatError `invalid` when there is none; `LateError` when the code cannot be loaded
 */
export async function saveConversation({chat, language, looks}: Shown, as: FileKind): Promise<void> {
  const transcript = chat.phase === 'idle' ? emptyTranscript : chat.transcript;
  if (chat.phase === 'failed' || transcript.origin === Infinity)
    throw new ChatError('invalid', 'There is no conversation yet.');
  const {saveTranscript} = await loadSave();
  saveTranscript(transcript, whole(language), as, looks?.read);
}
