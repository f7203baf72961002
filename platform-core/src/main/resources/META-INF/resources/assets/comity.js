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

  const entries = (form) => controls(form).map((field) => field.matches("[type=radio], [type=checkbox]") ? field.checked : field.value);

  const keep = (form) => store.put(form.dataset.keep, entries(form));

  const restore = (form) => {
    const kept = store.get(form.dataset.keep);
    const fields = controls(form);
    if (!Array.isArray(kept) || kept.length !== fields.length) return;
    if (JSON.stringify(kept) === JSON.stringify(entries(form))) return;
    fields.forEach((field, i) => {
      if (field.matches("[type=radio], [type=checkbox]")) field.checked = kept[i]; else field.value = kept[i];
    });
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
    form.addEventListener("input", () => keep(form));
  });

  document.querySelectorAll(".table-scroll, .prose table, .prose pre").forEach((box) => {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  });
})();
