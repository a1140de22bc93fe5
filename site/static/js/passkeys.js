// Says on the page why a passkey was not read; allauth would only tell the console.
const show = (id) => {
  document.getElementById(id).hidden = false;
};

document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  show("passkey-error");
});

// Browsers tie a passkey to a host name and refuse an address in numbers.
if (/^[\d.]+$|^\[/.test(location.hostname)) {
  show("passkey-address");
  for (const id of ["passkey_login", "mfa_webauthn_add", "mfa_webauthn_authenticate"]) {
    const button = document.getElementById(id);
    if (button) {
      button.hidden = true;
    }
  }
}
