"""A person with a browser that has no script: cookies, forms, redirects to our own pages."""

import html
import re
import urllib.parse


class Page:
    """What a browser shows, or where it was sent that is not ours."""

    def __init__(self, target, answer=None):
        self.target, self.answer = target, answer
        self.text = answer.body.decode() if answer else ""

    def parameters(self):
        """What a client is told: in the query, or in the fragment."""
        url = urllib.parse.urlsplit(self.target)
        return dict(urllib.parse.parse_qsl(url.query or url.fragment))

    def form(self, marker):
        """The form with this text in it."""
        for form in re.findall(r"<form.*?</form>", self.text, re.S):
            if marker in form:
                return form
        raise AssertionError(f"no form with {marker} at {self.target}: {self.text[:300]}")


class Browser:
    """Sends its requests by `world`, one at a time."""

    def __init__(self, world):
        self.world, self.cookies = world, {}

    def open(self, target):
        return self._follow(target, "GET", None)

    def submit(self, page, marker, button=None, **fill):
        """Sends a form with what a person typed, by the button with this value."""
        form = page.form(marker)
        fields = {}
        for tag in re.findall(r"<(?:input|button)\b[^>]*>", form):
            name, value = _attribute(tag, "name"), _attribute(tag, "value") or ""
            pressed = tag.startswith("<button") or _attribute(tag, "type") == "submit"
            if name and (not pressed or value == button):
                fields[name] = value
        fields.update(fill)
        action = urllib.parse.urljoin(page.target, _attribute(form, "action") or page.target)
        return self._follow(action, "POST", fields)

    def _follow(self, target, method, fields):
        for _ in range(10):
            headers = [("Accept", "text/html")]
            if self.cookies:
                shown = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
                headers.append(("Cookie", shown))
            answer = self.world.send(method, target, fields, headers)
            self._keep(answer)
            location = answer.header("location")
            if not location:
                return Page(target, answer)
            target = self.world.local(urllib.parse.urljoin(target, location))
            if not target.startswith("/"):
                return Page(target)
            method, fields = "GET", None
        raise AssertionError(f"too many redirects, at last to {target}")

    def _keep(self, answer):
        for key, line in answer.headers:
            if key == "set-cookie":
                name, _, value = line.split(";")[0].partition("=")
                if "max-age=0" in line.lower():
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = value


def _attribute(tag, name):
    found = re.search(rf'\s{name}="([^"]*)"', tag)
    return html.unescape(found.group(1)) if found else None
