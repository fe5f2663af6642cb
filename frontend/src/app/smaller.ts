// Makes a picture small enough to be kept on a device.

/** The longest side in pixels and the quality of JPEG, one after the other until it is small enough. */
const TRIES = [[3000, 0.85], [2000, 0.8], [1400, 0.7]] as const;

/** The same picture in at most `most` bytes; null where the browser cannot read it, or it stays larger. */
export async function smaller(file: File, most: number): Promise<File | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(file);
  } catch {
    return null;
  }
  try {
    for (const [side, quality] of TRIES) {
      const blob = await drawn(picture, side, quality);
      if (blob && blob.size <= most) return new File([blob], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
    }
    return null;
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap, side: number, quality: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  // JPEG knows nothing transparent.
  if (pen) {
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", quality));
}
