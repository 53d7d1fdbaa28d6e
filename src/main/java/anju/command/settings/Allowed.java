package anju.command.settings;

import anju.value.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a setting may be: in words by key, and how its text is read; the reader throws on anything else. */
record Allowed<T>(Problem words, Function<String, T> reader) {
    private static final Map<String, Boolean> YES_OR_NO = Map.of(
        "yes",
        true,
        "on",
        true,
        "true",
        true,
        "no",
        false,
        "off",
        false,
        "false",
        false
    );

    static Allowed<Integer> whole(int least, int most) {
        return new Allowed<>(Problem.of("", "allowed.whole", least, most), text -> {
            var number = Integer.parseInt(text);
            if (number < least || number > most) throw new IllegalArgumentException(text);
            return number;
        });
    }

    static Allowed<String> phone() {
        return new Allowed<>(Problem.of("", "allowed.phone"), said -> {
            if (!said.matches("\\d{7,12}")) throw new IllegalArgumentException(said);
            return said;
        });
    }

    static Allowed<Long> seed() {
        return new Allowed<>(Problem.of("", "allowed.seed"), Long::parseLong);
    }

    static Allowed<Double> decimal(double least, double most) {
        return new Allowed<>(Problem.of("", "allowed.decimal", least, most), text -> {
            var number = Double.parseDouble(text);
            if (!(number >= least && number <= most)) throw new IllegalArgumentException(text);
            return number;
        });
    }

    static Allowed<String> oneOf(String... words) {
        return new Allowed<>(Problem.of("", "allowed.oneOf", String.join(", ", words)), text -> {
            if (!List.of(words).contains(text)) throw new IllegalArgumentException(text);
            return text;
        });
    }

    static Allowed<Boolean> yesOrNo() {
        return new Allowed<>(Problem.of("", "allowed.yesOrNo"), text -> {
            if (!YES_OR_NO.containsKey(text)) throw new IllegalArgumentException(text);
            return YES_OR_NO.get(text);
        });
    }

    static Allowed<String> text(String key) {
        return new Allowed<>(Problem.of("", key), Function.identity());
    }

    static Allowed<Path> path(String key) {
        return new Allowed<>(Problem.of("", key), Path::of);
    }

    static Allowed<ZoneId> zone() {
        return new Allowed<>(Problem.of("", "allowed.zone"), text -> {
            try {
                return ZoneId.of(text);
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        });
    }

    static Allowed<List<String>> members() {
        return new Allowed<>(Problem.of("", "allowed.members"), text -> {
            var members = List.of(text.split("\\s*,\\s*"));
            if (!members.stream().allMatch(it -> it.matches("[\\w.\\-]+(:\\d{1,5})?"))) {
                throw new IllegalArgumentException(text);
            }
            return members;
        });
    }

    static Allowed<URI> bucket() {
        return new Allowed<>(Problem.of("", "allowed.bucket"), text -> {
            var url = URI.create(text.replaceFirst("/+$", ""));
            if (
                !List.of("http", "https").contains(url.getScheme()) || url.getHost() == null || url.getPath().isEmpty()
            ) {
                throw new IllegalArgumentException(text);
            }
            return url;
        });
    }

    static Allowed<DatabaseUrl> databaseUrl() {
        return new Allowed<>(Problem.of("", "allowed.databaseUrl"), DatabaseUrl::parse);
    }
}
