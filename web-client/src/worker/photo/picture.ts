const longest = 1_600
const quality = 0.8

/** The picture as it is sent: drawn anew, so that it is small and holds nothing but pixels. As a data URL. */
export async function smaller(file: Blob): Promise<string> {
  const picture = await createImageBitmap(file)
  const by = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * by))
  canvas.height = Math.max(1, Math.round(picture.height * by))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return canvas.toDataURL('image/jpeg', quality)
}

/** The bytes of a data URL. */
export function blobOf(dataUrl: string): Blob {
  const [head = '', data = ''] = dataUrl.split(',')
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
  return new Blob([bytes], { type: /:(.*?);/.exec(head)?.[1] ?? '' })
}
