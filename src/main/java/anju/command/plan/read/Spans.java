package anju.command.plan.read;

import anju.planning.day.Span;

/** Spans in files. */
final class Spans {

    private Spans() {}

    static Span of(Field object) {
        return of(object.path(), object.field("start").number(), object.field("end").number());
    }

    static Span of(String path, double start, double end) {
        if (start > end) throw new Broken(path, "file.endsFirst", start, end);
        return new Span(start, end);
    }
}
