package org.comity.exchange.excuse;

import org.comity.exchange.ExchangePaths;
import org.comity.exchange.excuse.ExcusingOffices.Own;
import org.comity.platform.web.Page;

/// How an office stands to hosting in a round, for the office alone.
///
/// @param roundName in the language of the tag beside it
public record ExcusePage(String title, String roundName, String language, Own own) implements Page {

    @Override
    public String section() {
        return "exchange";
    }

    public String back() {
        return ExchangePaths.round(own.round().id());
    }

    public String address() {
        return ExchangePaths.excuse(own.round().id());
    }

    public String removal() {
        return address() + "/removal";
    }

    public boolean balanced() {
        return own.round().terms().policy().balanced();
    }

    public long balance() {
        return own.standing().balance();
    }

    public HostingExcuse excuse() {
        return own.standing().excuse();
    }

    /// Whether the office can ask now.
    public boolean askable() {
        return ExcusingOffices.open(own.round()) && excuse().state() == ExcuseState.NONE;
    }

    /// Whether it can take back now what it asked.
    public boolean removable() {
        return ExcusingOffices.open(own.round()) && excuse().state() == ExcuseState.ASKED;
    }

    /// Whether what there is stands.
    public boolean closed() {
        return !own.round().published();
    }
}
