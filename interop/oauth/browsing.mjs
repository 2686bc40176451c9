// A browser without script: keeps cookies, follows redirects, fills in forms. Enough to be a person on our pages.

/** What a browser shows, or where it was sent that is not ours. */
class Page {
  constructor(url, status, html) {
    Object.assign(this, { url, status, html });
  }

  /** The form that has an element like this, such as `name="password"`. */
  form(marker) {
    const forms = this.html.match(/<form[^]*?<\/form>/g) ?? [];
    const form = forms.find((candidate) => candidate.includes(marker));
    if (form === undefined) {
      throw new Error(`no form with ${marker} at ${this.url} (${this.status}):\n${this.html}`);
    }
    return form;
  }
}

export class Browser {
  #cookies = new Map();
  #own;

  /** @param origin whose pages are opened; every other address is where a client is told something */
  constructor(origin) {
    this.#own = origin;
  }

  open(url) {
    return this.#go(new URL(url, this.#own), { method: "GET" });
  }

  /**
   * Sends a form of a page.
   *
   * @param marker what tells the form from others on the page
   * @param fill the fields that a person fills in
   * @param button the value of the button that is pressed, where there are several
   */
  submit(page, marker, fill, button) {
    const form = page.form(marker);
    const fields = new URLSearchParams();
    for (const [input] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
      const name = attribute(input, "name");
      const value = attribute(input, "value") ?? "";
      const pressed = attribute(input, "type") === "submit" || input.startsWith("<button");
      if (name !== undefined && (!pressed || value === button)) {
        fields.append(name, value);
      }
    }
    Object.entries(fill).forEach(([name, value]) => fields.set(name, value));
    const action = new URL(attribute(form, "action") ?? page.url, page.url);
    return this.#go(action, { method: "POST", body: fields, headers: { Origin: this.#own } });
  }

  async #go(url, init, redirects = 0) {
    if (url.origin !== this.#own) {
      return new Page(url.href, 0, "");
    }
    if (redirects > 10) {
      throw new Error(`too many redirects, at last to ${url}`);
    }
    const response = await fetch(url, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, Accept: "text/html", Cookie: this.#shown() },
    });
    this.#keep(response.headers.getSetCookie());
    const location = response.headers.get("Location");
    if (location === null) {
      return new Page(url.href, response.status, await response.text());
    }
    return this.#go(new URL(location, url), { method: "GET" }, redirects + 1);
  }

  #shown() {
    return Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(lines) {
    for (const line of lines) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      /max-age=0/i.test(line) ? this.#cookies.delete(name) : this.#cookies.set(name, value);
    }
  }
}

function attribute(tag, name) {
  const found = tag.match(new RegExp(`\\s${name}="([^"]*)"`));
  return found?.[1].replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
}
