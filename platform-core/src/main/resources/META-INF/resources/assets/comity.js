// Improvements only: every page works without this file.
//
// - A form is sent once, however often its button is clicked.
// - An answer (a form with data-keep) is kept in this window until the server has taken it, put back after a reload, and sent again by
//   itself while the server cannot be reached.
// - What overflows can be scrolled with the keyboard.
"use strict";

(() => {
  const PREFIX = "answer:";
  const WAITS_SECONDS = [1, 2, 3, 5, 8, 13, 20, 30, 30, 30];
  const LIMIT_MILLISECONDS = 20_000;
  const status = document.getElementById("send-status");

  const say = (what) => {
    if (status) status.textContent = what ? status.dataset[what] : "";
  };

  // sessionStorage may be forbidden or full; then nothing is kept, and the form still works
  const store = {
    get: (key) => { try { return JSON.parse(sessionStorage.getItem(PREFIX + key)); } catch { return null; } },
    put: (key, value) => { try { sessionStorage.setItem(PREFIX + key, JSON.stringify(value)); } catch { /* not kept */ } },
    drop: (key) => { try { sessionStorage.removeItem(PREFIX + key); } catch { /* nothing kept */ } },
    clear: () => { try { sessionStorage.clear(); } catch { /* nothing kept */ } },
  };

  const busy = (form, on) => {
    for (const button of form.querySelectorAll("button[type=submit], button:not([type])")) {
      if (on) button.setAttribute("aria-disabled", "true"); else button.removeAttribute("aria-disabled");
      button.removeAttribute("aria-busy");
    }
    form.dataset.sent = on ? "yes" : "";
  };

  const controls = (form) => [...form.elements].filter((field) =>
    field.name && !field.matches("button, fieldset, [type=hidden], [type=file], [type=password]"));

  const choice = (field) => field.matches("[type=radio], [type=checkbox]");

  // by name and value, because the order of the options may differ after a reload
  const entries = (form) => controls(form).filter((field) => !choice(field) || field.checked)
    .map((field) => [field.name, field.value]);

  const keep = (form) => store.put(form.dataset.keep, entries(form));

  const restore = (form) => {
    const kept = store.get(form.dataset.keep);
    if (!Array.isArray(kept) || JSON.stringify(kept) === JSON.stringify(entries(form))) return;
    for (const field of controls(form)) {
      if (choice(field)) field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      else field.value = kept.find(([name]) => name === field.name)?.[1] ?? field.value;
    }
    say("restored");
  };

  const pause = (seconds) => new Promise((done) => {
    const timer = setTimeout(done, seconds * 1000);
    addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
  });

  const post = async (form, body) => {
    const answer = await fetch(form.action, {
      method: "POST", body, credentials: "same-origin", headers: { Accept: "text/html" },
      signal: AbortSignal.timeout(LIMIT_MILLISECONDS),
    });
    if ([502, 503, 504].includes(answer.status)) throw new Error("unavailable");
    return answer;
  };

  const send = async (form, submitter) => {
    const fields = new FormData(form);
    if (submitter?.name) fields.append(submitter.name, submitter.value);
    const body = new URLSearchParams(fields);
    keep(form);
    say("sending");
    for (const wait of [0, ...WAITS_SECONDS]) {
      if (wait > 0) {
        say("retrying");
        await pause(wait);
      }
      try {
        const answer = await post(form, body);
        if (answer.ok && answer.redirected) {
          store.drop(form.dataset.keep);
          location.assign(answer.url);
          return;
        }
        // anything else (the session ended, a fault): let the browser show the server's page; sending twice counts once
        native(form, submitter);
        return;
      } catch { /* not reached: once more */ }
    }
    busy(form, false);
    say("failed");
  };

  const native = (form, submitter) => {
    if (submitter?.name) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = submitter.name;
      field.value = submitter.value;
      form.append(field);
    }
    HTMLFormElement.prototype.submit.call(form);
  };

  addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    busy(form, true);
    if (new URL(form.action).pathname === "/logout") store.clear();
    event.submitter?.setAttribute("aria-busy", "true");
    if (form.dataset.keep && form.enctype !== "multipart/form-data") {
      event.preventDefault();
      send(form, event.submitter);
    }
  });

  // a page that comes back from the browser's memory starts afresh
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    document.querySelectorAll("form").forEach((form) => busy(form, false));
    say("");
  });

  const forms = [...document.querySelectorAll("form[data-keep]")];
  forms.forEach((form) => {
    restore(form);
    form.addEventListener("input", () => { keep(form); say(""); });
  });

  document.querySelectorAll(".table-scroll, .prose table, .prose pre").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  });
})();
