// Reads QR codes: by the browser's own detector where it knows them, otherwise by a decoder that is fetched only then.

type Detector = { detect: (image: ImageBitmapSource) => Promise<{ rawValue: string }[]> };
type Detectors = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> };

/** The longest side of a picture that is looked at, in pixels: more costs time and finds no more. */
const LONGEST_SIDE = 1600;

async function ownDetector(): Promise<Detector | null> {
  const own = (globalThis as unknown as { BarcodeDetector?: Detectors }).BarcodeDetector;
  const formats: string[] = own ? await own.getSupportedFormats().catch(() => []) : [];
  return own && formats.includes("qr_code") ? new own({ formats: ["qr_code"] }) : null;
}

/** A detector of either kind. */
export async function detector(): Promise<Detector> {
  const own = await ownDetector();
  if (own) return own;
  const { default: decode } = await import("qr/decode.js");
  return {
    detect: async (image) => {
      const bitmap = await createImageBitmap(image);
      const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      const context = canvas.getContext("2d", { willReadFrequently: true });
      context?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      bitmap.close();
      const pixels = context?.getImageData(0, 0, canvas.width, canvas.height);
      try {
        return pixels ? [{ rawValue: decode(pixels) }] : [];
      } catch {
        // It throws where there is no code.
        return [];
      }
    },
  };
}

/** The text of the code in a picture; null if none is found. */
export async function textInPicture(picture: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(picture);
  const [found] = await (await detector()).detect(bitmap);
  return found?.rawValue ?? null;
}

/** Shows the rear camera in `video` until a code is found or `stopped` says so; throws where there is no camera to be had. */
export async function textFromCamera(video: HTMLVideoElement, stopped: AbortSignal): Promise<string | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
  try {
    const eye = await detector();
    video.srcObject = stream;
    await video.play();
    while (!stopped.aborted) {
      const [found] = await eye.detect(video).catch(() => []);
      if (found) return found.rawValue;
      await new Promise((resolve) => setTimeout(resolve, 120));
    }
    return null;
  } finally {
    video.srcObject = null;
    for (const track of stream.getTracks()) track.stop();
  }
}
