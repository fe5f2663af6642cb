// A button that asks the device where it is and goes on from there: <div data-locate="/reports?near={lat},{lon},500">.
// Where the device cannot be asked, the page stays as it is: a street that is typed does the same.
import { all, announcer, make, text } from "../page";

/** Five decimals are a metre: as near as anybody needs for what is around. */
const DECIMALS = 5;

function start(root: HTMLElement): void {
  const address = root.dataset.locate ?? "";
  const button = make("button", "govuk-button govuk-button--secondary stoa-locate__button", text(root, "locate"));
  button.type = "button";
  root.append(button);
  const say = announcer(root, "visible");
  const goOn = ({ coords }: GeolocationPosition) => {
    const lat = coords.latitude.toFixed(DECIMALS);
    const lon = coords.longitude.toFixed(DECIMALS);
    location.assign(address.replace("{lat}", lat).replace("{lon}", lon));
  };
  const giveUp = (error: GeolocationPositionError) => say(text(root, error.code === error.PERMISSION_DENIED ? "denied" : "failed"));
  button.addEventListener("click", () => {
    say(text(root, "locating"));
    navigator.geolocation.getCurrentPosition(goOn, giveUp, { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 });
  });
}

export function startLocate(): void {
  if (!("geolocation" in navigator) || !window.isSecureContext) return;
  for (const root of all("[data-locate]")) start(root);
}
