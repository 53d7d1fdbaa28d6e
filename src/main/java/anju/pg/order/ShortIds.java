package anju.pg.order;

import anju.value.Id;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Ids as 22 letters in place of 36. */
final class ShortIds {

    /** How long one is. */
    static final int LENGTH = 22;

    private ShortIds() {}

    static String write(Id<?> id) {
        UUID uuid = id.value();
        ByteBuffer bytes = ByteBuffer.allocate(16);
        bytes.putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static <T> Id<T> read(String letters) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(letters));
        return Id.of(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
