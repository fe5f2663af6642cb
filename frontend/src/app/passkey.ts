// Passkeys: <form method="post" data-passkey="create|get" data-options-url="…"><input type="hidden" name="credential">.
// The options are fetched as JSON (WebAuthn's own JSON form, binary values in base64url), the browser's answer is
// put into the hidden field, and the form is sent as any other. The form is hidden where there are no passkeys.
import { all, announcer, text } from "../page";

/** The parts of WebAuthn's JSON that hold bytes; all the rest passes through unchanged. */
interface OptionsJson {
  publicKey: {
    challenge: string;
    user?: { id: string; name: string; displayName: string };
    excludeCredentials?: { id: string; type: "public-key" }[];
    allowCredentials?: { id: string; type: "public-key" }[];
  } & Record<string, unknown>;
}

function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function base64url(buffer: ArrayBuffer | null): string | null {
  if (buffer === null) return null;
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function withBytes(options: OptionsJson): unknown {
  const key = options.publicKey;
  const descriptors = (list?: { id: string; type: "public-key" }[]) =>
    list?.map((one) => ({ ...one, id: bytes(one.id) }));
  return {
    ...key,
    challenge: bytes(key.challenge),
    ...(key.user ? { user: { ...key.user, id: bytes(key.user.id) } } : {}),
    ...(key.excludeCredentials ? { excludeCredentials: descriptors(key.excludeCredentials) } : {}),
    ...(key.allowCredentials ? { allowCredentials: descriptors(key.allowCredentials) } : {}),
  };
}

function asJson(credential: PublicKeyCredential): unknown {
  const response = credential.response;
  const common = {
    id: credential.id,
    rawId: base64url(credential.rawId),
    type: credential.type,
    extensions: credential.getClientExtensionResults(),
  };
  const clientDataJSON = base64url(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    const attestationObject = base64url(response.attestationObject);
    return { ...common, response: { clientDataJSON, attestationObject, transports: response.getTransports() } };
  }
  if (response instanceof AuthenticatorAssertionResponse) {
    const authenticatorData = base64url(response.authenticatorData);
    const signature = base64url(response.signature);
    return { ...common, response: { clientDataJSON, authenticatorData, signature, userHandle: base64url(response.userHandle) } };
  }
  return common;
}

async function fetchOptions(form: HTMLFormElement): Promise<unknown> {
  // The whole form goes along, so that the CSRF token and a typed e-mail reach the server.
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  const answer = await fetch(form.dataset.optionsUrl ?? "", { method: "POST", body, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`options: ${answer.status}`);
  return withBytes((await answer.json()) as OptionsJson);
}

async function useDevice(form: HTMLFormElement): Promise<string> {
  const publicKey = await fetchOptions(form);
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions })
      : await navigator.credentials.get({ publicKey: publicKey as PublicKeyCredentialRequestOptions });
  if (!(credential instanceof PublicKeyCredential)) throw new Error("no credential");
  return JSON.stringify(asJson(credential));
}

export function startPasskeys(): void {
  for (const form of all<HTMLFormElement>("form[data-passkey]")) {
    const field = form.querySelector<HTMLInputElement>("input[name=credential]");
    if (!field || !("PublicKeyCredential" in window)) continue;
    form.hidden = false;
    const say = announcer(form, "visible");
    form.addEventListener("submit", (event) => {
      if (field.value) return;
      event.preventDefault();
      say(text(form, "waiting"));
      useDevice(form).then(
        (answer) => {
          field.value = answer;
          form.requestSubmit();
        },
        () => say(text(form, "failed")),
      );
    });
  }
}
