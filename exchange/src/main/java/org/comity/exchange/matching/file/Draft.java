package org.comity.exchange.matching.file;

import java.util.ArrayList;
import java.util.List;
import org.comity.exchange.matching.eligibility.Qualities;
import org.comity.exchange.matching.eligibility.Requirements;
import org.comity.exchange.matching.instance.Group.Otherwise;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.method.Method;
import org.jspecify.annotations.Nullable;

/// What was read, with references that are not looked up yet.
final class Draft {

    final Ids officeIds = new Ids();
    final Ids placeIds = new Ids();
    final Ids officerIds = new Ids();
    final List<Office> offices = new ArrayList<>();
    final List<DraftPlace> places = new ArrayList<>();
    final List<DraftOfficer> officers = new ArrayList<>();
    final List<DraftGroup> groups = new ArrayList<>();
    private @Nullable Policy policy;
    private @Nullable Method method;
    private int officeEntries;
    private int placeEntries;
    private int officerEntries;

    /// @param index in the file
    /// @param office number of the id
    /// @param priorities officers
    /// @param byCriteria whether their ranks are the priorities of their classes
    record DraftPlace(
            int index, String id, int office, int capacity, Wishes priorities, boolean byCriteria, Requirements asks) {}

    /// @param index in the file
    /// @param office number of the id
    /// @param acceptable places, or nothing when she accepts all
    /// @param announced number of the id of a place, or [Ids#UNDECLARED]
    record DraftOfficer(
            int index,
            String id,
            int office,
            @Nullable Wishes acceptable,
            int announced,
            boolean fixed,
            Qualities brings) {}

    /// @param index in the file
    /// @param officers numbers of ids
    record DraftGroup(int index, List<Integer> officers, Otherwise otherwise) {}

    void readOffice() {
        officeEntries++;
    }

    void readPlace() {
        placeEntries++;
    }

    void readOfficer() {
        officerEntries++;
    }

    /// Whether every office of the file was taken; else what refers to one that was not is no fault of its own.
    boolean allOffices() {
        return offices.size() == officeEntries;
    }

    boolean allPlaces() {
        return places.size() == placeEntries;
    }

    boolean allOfficers() {
        return officers.size() == officerEntries;
    }

    void policy(@Nullable Policy read) {
        policy = read;
    }

    void method(@Nullable Method read) {
        method = read;
    }

    @Nullable
    Policy policy() {
        return policy;
    }

    /// How the policy says that the round is matched, or nothing.
    @Nullable
    Method method() {
        return method;
    }
}
