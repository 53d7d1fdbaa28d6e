package anju.flow.view;

import java.util.List;

/**
 * A page of a list; {@code next} is the cursor of the page after it, null on the last one.
 *
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, String next) {
    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
