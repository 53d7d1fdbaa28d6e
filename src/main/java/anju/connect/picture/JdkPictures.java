package anju.connect.picture;

import anju.flow.photo.Pictures;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** Pictures by what Java brings: JPEG and PNG. Only pixels pass; what stands beside them in the file does not. */
public final class JdkPictures implements Pictures {

    private static final int LONGEST = 1_600;
    private static final long MOST_PIXELS = 40_000_000;

    static {
        ImageIO.setUseCache(false);
    }

    @Override
    public Optional<Clean> clean(byte[] sent) {
        try {
            Optional<BufferedImage> read = read(sent);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            BufferedImage kept = scaled(read.get(), LONGEST);
            var jpeg = new ByteArrayOutputStream();
            ImageIO.write(kept, "jpeg", jpeg);
            return Optional.of(new Clean(jpeg.toByteArray(), fingerprint(kept)));
        } catch (IOException | RuntimeException broken) {
            // the readers of the JDK throw all kinds of things at broken files
            return Optional.empty();
        }
    }

    /** The size is looked at before anything is unpacked: a small file may hold a picture that fills the memory. */
    private static Optional<BufferedImage> read(byte[] sent) throws IOException {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
            var readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                boolean fits = (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
                boolean known = reader.getFormatName().matches("(?i)jpe?g|png");
                return fits && known ? Optional.ofNullable(reader.read(0)) : Optional.empty();
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture, int longest) {
        double by = Math.min(1, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        return drawn(
            picture,
            size(picture.getWidth() * by),
            size(picture.getHeight() * by),
            BufferedImage.TYPE_INT_RGB
        );
    }

    private static int size(double pixels) {
        return Math.max(1, (int) Math.round(pixels));
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, int type) {
        var drawn = new BufferedImage(width, height, type);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    /**
     * The "difference hash" (N. Krawetz, "Kind of Like That", 2013): in a grey picture of 9 by 8, whether each point is
     * darker than the one to its right. Halved step by step on the way down, so that every pixel counts.
     */
    static long fingerprint(BufferedImage picture) {
        BufferedImage small = picture;
        while (small.getWidth() > 18 || small.getHeight() > 16) {
            small = drawn(
                small,
                Math.max(9, small.getWidth() / 2),
                Math.max(8, small.getHeight() / 2),
                BufferedImage.TYPE_INT_RGB
            );
        }
        BufferedImage grey = drawn(small, 9, 8, BufferedImage.TYPE_BYTE_GRAY);
        long bits = 0;
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                int here = grey.getRaster().getSample(x, y, 0);
                int right = grey.getRaster().getSample(x + 1, y, 0);
                bits = (bits << 1) | (here < right ? 1 : 0);
            }
        }
        return bits;
    }
}
