package org.comity.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A kind of cooperation that one jurisdiction can ask of another.
///
/// @param code e.g. `extradition`
/// @param channel how it is asked for
public record Measure(String code, Channel channel) {

    /// The channel: by formal request between authorities of justice, between police, or either.
    public enum Channel {
        FORMAL,
        POLICE,
        EITHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Channel> of(String code) {
            return List.of(values()).stream()
                    .filter(channel -> channel.code().equals(code))
                    .findFirst();
        }
    }
}
