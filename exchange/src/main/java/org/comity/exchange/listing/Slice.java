package org.comity.exchange.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.comity.platform.web.View;

/// One page of a list.
///
/// @param page from 1
/// @param size of each page
/// @param total entries of the whole list
public record Slice<T>(List<T> items, int page, int size, int total) {

    public Slice {
        items = List.copyOf(items);
    }

    static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    /// How many pages there are, at least one.
    public int pages() {
        return pages(total, size);
    }

    /// Number of the first entry; 0 when the page is empty.
    public int from() {
        return items.isEmpty() ? 0 : (page - 1) * size + 1;
    }

    /// Number of the last entry.
    public int to() {
        return items.isEmpty() ? 0 : from() + items.size() - 1;
    }

    /// The same page of what each entry becomes.
    public <S> Slice<S> map(Function<T, S> becoming) {
        return new Slice<>(items.stream().map(becoming).toList(), page, size, total);
    }

    /// The address of the next page, if there is one.
    ///
    /// @param path of the list
    /// @param filters parameters of the list by their names; empty ones are left out
    public Optional<String> next(String path, Map<String, String> filters) {
        return page < pages() ? Optional.of(address(path, filters, page + 1)) : Optional.empty();
    }

    /// The address of the page before, if there is one.
    public Optional<String> previous(String path, Map<String, String> filters) {
        return page > 1 ? Optional.of(address(path, filters, Math.min(page - 1, pages()))) : Optional.empty();
    }

    private String address(String path, Map<String, String> filters, int other) {
        String query = filters.entrySet().stream()
                .filter(filter -> !filter.getValue().isEmpty())
                .map(filter -> filter.getKey() + "=" + View.encode(filter.getValue()) + "&")
                .sorted()
                .collect(Collectors.joining());
        String length = size == Paging.USUAL ? "" : "&%s=%d".formatted(Paging.SIZE, size);
        return "%s?%s%s=%d%s".formatted(path, query, Paging.PAGE, other, length);
    }
}
