package org.comity.exchange.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.comity.platform.web.BadInput;
import org.comity.platform.web.BadInput.Fault;

/// Which page of a list is asked for.
///
/// @param page from 1
/// @param size entries to a page
/// @param last whether the last page is meant when there are fewer pages
public record Paging(int page, int size, boolean last) {

    /// The parameter that says which page.
    public static final String PAGE = "page";

    /// The parameter by which a program says how many entries it takes at once.
    public static final String SIZE = "size";

    /// Entries to a page, unless a program asks for another number.
    public static final int USUAL = 50;

    static final int LARGEST = 100;

    /// Nobody has lists that long.
    private static final int LAST_PAGE = 99_999;

    private static final String NUMBER = "[1-9]\\d{0,4}";

    /// Reads some entries of a list in its order.
    @FunctionalInterface
    public interface Reading<T> {
        List<T> read(Span span);
    }

    /// Some entries of a list one after the other.
    ///
    /// @param from how many entries are left out before
    /// @param most how many there are at most
    public record Span(int from, int most) {}

    /// What the address of a page asks for; the first page when it is no number.
    public static Paging shown(Map<String, ? extends List<String>> parameters) {
        String page = value(parameters, PAGE, "1");
        return new Paging(page.matches(NUMBER) ? Integer.parseInt(page) : 1, USUAL, true);
    }

    /// What a program asks for; beyond the last page there is nothing.
    ///
    /// @throws BadInput when page or size is no number that can be
    public static Paging asked(Map<String, ? extends List<String>> parameters) {
        List<Fault> faults = new ArrayList<>();
        int page = number(parameters, PAGE, 1, LAST_PAGE, faults);
        int size = number(parameters, SIZE, USUAL, LARGEST, faults);
        if (!faults.isEmpty()) {
            throw new BadInput(faults);
        }
        return new Paging(page, size, false);
    }

    /// The entries of this page.
    ///
    /// @param total how many entries the list has
    public <T> Slice<T> of(int total, Reading<T> reading) {
        int pages = Slice.pages(total, size);
        int at = last ? Math.min(page, pages) : page;
        return new Slice<>(at > pages ? List.of() : reading.read(new Span((at - 1) * size, size)), at, size, total);
    }

    private static int number(
            Map<String, ? extends List<String>> parameters, String name, int usual, int most, List<Fault> faults) {
        String value = value(parameters, name, Integer.toString(usual));
        int number = value.matches(NUMBER) ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            faults.add(new Fault(name, "listing.fault." + name, Map.of("most", Integer.toString(most))));
        }
        return number;
    }

    private static String value(Map<String, ? extends List<String>> parameters, String name, String otherwise) {
        return parameters.containsKey(name)
                ? parameters.get(name).stream().findFirst().orElse(otherwise)
                : otherwise;
    }
}
