package org.comity.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Calls operations of the API and notes what differs from the description. Whatever carries an entity tag is asked
/// for a second time with it.
final class ApiConversation {

    private final Description description;
    private final SortedSet<String> called = new TreeSet<>();
    private final SortedSet<String> unchanged = new TreeSet<>();
    private final List<String> differences = new ArrayList<>();

    ApiConversation(Description description) {
        this.description = description;
    }

    /// Sends the call and expects the status.
    Reply expect(int status, Caller caller, Call call) {
        Reply reply = caller.send(call);
        called.add(call.operation());
        description.differences(call.operation(), reply).forEach(line -> note(caller, call, line));
        if (reply.status() != status) {
            note(caller, call, "expected %d, came %s".formatted(status, reply));
        }
        if (call.method().equals("GET") && reply.status() == 200) {
            askAgain(caller, call, reply);
        }
        return reply;
    }

    private void askAgain(Caller caller, Call call, Reply first) {
        String tag = first.header("ETag");
        if (tag.isEmpty()) {
            if (description.describes(call.operation(), 304)) {
                note(caller, call, "304 is described, but there is no entity tag");
            }
            return;
        }
        Reply second = caller.send(call.header("If-None-Match", tag));
        if (second.status() != 304 || second.body().length > 0) {
            note(caller, call, "the same entity tag is answered with " + second);
        }
        description.differences(call.operation(), second).forEach(line -> note(caller, call, line));
        Reply other = caller.send(call.header("If-None-Match", "\"another\""));
        if (other.status() != 200) {
            note(caller, call, "another entity tag is answered with " + other);
        }
        unchanged.add(call.operation());
    }

    private void note(Caller caller, Call call, String line) {
        differences.add("%s by %s: %s".formatted(call, caller.name(), line));
    }

    SortedSet<String> called() {
        return called;
    }

    /// The operations that answered "not modified".
    SortedSet<String> unchanged() {
        return unchanged;
    }

    List<String> differences() {
        return differences;
    }
}
