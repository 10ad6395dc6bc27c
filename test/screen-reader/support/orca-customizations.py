"""Orca loads this file at its start: a voice that writes what it is to say, line by line, into the file $SPOKEN."""
import json
import os
import time

from orca import speech

_spoken = open(os.environ["SPOKEN"], "a", buffering=1, encoding="utf-8")


def _write(kind, text=""):
    _spoken.write(json.dumps({"at": round(time.time() * 1000), "kind": kind, "text": text}) + "\n")


class Voice:
    """Takes the place of a speech synthesiser. Its methods are those of Orca's speech servers."""

    def speak(self, text=None, acss=None, interrupt=True):
        if text and text.strip():
            _write("say", text)

    def speakCharacter(self, character, acss=None):
        _write("character", character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        for context, acss in utterances:
            _write("say", context.utterance)

    def stop(self):
        _write("stop")

    def __getattr__(self, name):
        return lambda *args, **named: None


speech._speechserver = Voice()
# Orca starts its speech again from time to time, and would look for another voice.
speech.init = lambda: None
speech.shutdown = lambda: None
