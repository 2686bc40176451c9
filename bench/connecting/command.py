"""A command as a person or a program starts it, whose streams and exit codes keep their promises."""

import json
import os
import subprocess


class CommandLine:
    """`words` start it; `home` is a directory of its own; `secrets` must never be seen."""

    def __init__(self, words, home, secrets, environment=None):
        self.words, self.home, self.secrets = list(words), home, set(secrets)
        # a locale without letters beyond ASCII unless a call has another
        self.environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(home),
                            **(environment or {})}
        self.runs = 0

    def secret(self, text):
        """Somebody's secret from now on."""
        self.secrets.add(text)
        return text

    def json(self, *words, **more):
        return json.loads(self.done(*words, **more))

    def done(self, *words, **more):
        """What a command prints that does its work and has nothing else to say."""
        code, printed, said = self.run(*words, **more)
        assert (code, said) == (0, ""), f"{words}: exit code {code}, {said}"
        return printed

    def failed(self, code, *words, **more):
        """What a command says that fails; it prints nothing."""
        found, printed, said = self.run(*words, **more)
        assert found == code, f"{words}: exit code {found} instead of {code}: {said}"
        assert printed == "" and said, f"{words}: printed {printed!r} and said {said!r}"
        return said

    def run(self, *words, stdin=None, environment=None):
        """Exit code, standard output and standard error."""
        ended = subprocess.run(
            self.words + list(words), cwd=self.home, timeout=600, check=False,
            input=json.dumps(stdin, ensure_ascii=False).encode() if stdin is not None else b"",
            env={**self.environment, **(environment or {})}, capture_output=True)
        self.runs += 1
        return ended.returncode, self.seen(ended.stdout), self.seen(ended.stderr)

    def start(self, *words):
        """A command that goes on while something else happens."""
        self.runs += 1
        return subprocess.Popen(self.words + list(words), cwd=self.home, env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)

    def seen(self, output):
        """The text of a stream, in which no secret is."""
        text = output.decode()
        for secret in self.secrets:
            assert secret not in text, "a secret was shown: " + text.replace(secret, "***")
        return text
