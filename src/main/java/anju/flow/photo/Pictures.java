package anju.flow.photo;

import java.util.Optional;

/** Reads pictures that somebody sent. */
public interface Pictures {
    /**
     * A picture as it is kept: a JPEG made anew, so that nothing of what the camera or anybody wrote beside it is left;
     * and the fingerprint of what is seen, 64 bits of which alike pictures share nearly all.
     */
    record Clean(byte[] jpeg, long fingerprint) {}

    /** The picture, at most 1,600 pixels long; empty when the bytes are none, or one of more than 40 million pixels. */
    Optional<Clean> clean(byte[] sent);
}
