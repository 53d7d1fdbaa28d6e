package anju.http.proof;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import io.vertx.core.json.JsonArray;

/** A QR code as rows of 0 and 1, for a page to draw it sharp in any size. */
final class QrCode {

    private QrCode() {}

    /** The rows; throws IllegalArgumentException for a text that no code can hold. */
    static JsonArray rows(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var rows = new JsonArray();
            for (int y = 0; y < matrix.getHeight(); y++) {
                var row = new StringBuilder();
                for (int x = 0; x < matrix.getWidth(); x++) {
                    row.append(matrix.get(x, y));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold it", tooLong);
        }
    }
}
