package org.comity.exchange.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.comity.platform.web.BadInput.Fault;

/// The fields of one input while they are read; collects what is wrong with them. Not thread-safe.
public final class Sent {

    private static final int LAST_YEAR = 9999;

    private final Map<String, List<String>> fields;
    private final List<Fault> faults = new ArrayList<>();

    /// @param fields values by the names of the fields
    public Sent(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /// The first value without white space around it; empty when there is none.
    public String text(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /// A value with its lines parted by one character each, and without white space around it. Browsers count one
    /// and send two.
    public static String plain(String value) {
        return value.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /// All values that say something, each once, with their lines parted by one character.
    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .map(Sent::plain)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    /// A text of at most so many characters that may be left out.
    public String text(String name, int longest, String key) {
        String text = text(name);
        if (text.length() > longest) {
            fault(name, key);
            return "";
        }
        return text;
    }

    /// A text that must be there.
    public String required(String name, int longest, String key) {
        String text = text(name);
        if (text.isEmpty() || text.length() > longest) {
            fault(name, key);
            return "";
        }
        return text;
    }

    /// A date as ISO 8601 writes it, `2027-03-01`, in a year of four digits.
    public Optional<LocalDate> date(String name, String key) {
        Optional<LocalDate> date = parsed(text(name));
        if (date.isEmpty()) {
            fault(name, key);
        }
        return date;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() > 0 && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// A whole number.
    public Optional<Integer> number(String name, int least, int most, String key) {
        Optional<Integer> number = Optional.of(text(name))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (number.isEmpty()) {
            fault(name, key);
        }
        return number;
    }

    /// One of several.
    ///
    /// @param named finds the choice by its code
    public <T> Optional<T> choice(String name, Function<String, Optional<T>> named, String key) {
        Optional<T> choice = named.apply(text(name));
        if (choice.isEmpty()) {
            fault(name, key);
        }
        return choice;
    }

    /// Codes of which each must be known.
    public List<String> codes(String name, Collection<String> known, String key) {
        List<String> codes = values(name);
        if (!known.containsAll(codes)) {
            fault(name, key);
            return List.of();
        }
        return codes;
    }

    public void fault(String name, String key) {
        faults.add(new Fault(name, key));
    }

    /// The same fields without a fault so far.
    public Sent again() {
        return new Sent(fields);
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
