package org.comity.exchange.matching.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.comity.exchange.matching.instance.Instance;
import org.comity.exchange.matching.instance.Office;
import org.comity.exchange.matching.instance.Officer;
import org.comity.exchange.matching.instance.Pairs;
import org.comity.exchange.matching.instance.Place;
import org.comity.exchange.matching.instance.Policy;
import org.comity.exchange.matching.instance.Policy.Tier;
import org.jspecify.annotations.Nullable;

/// A round like the pools of kidney exchange that are published for comparison: patients with a donor
/// each who does not suit them, made by the distributions of Saidman, Roth, Sönmez, Ünver and Delmonico
/// (Transplantation 81, 2006). Every pair is an office of its own with one officer, the patient, and one
/// place, the donor; whoever is compatible with a donor may go there, all with the same rank.
public record GeneratedPool(int pairs, long seed) {

    private static final double[] BLOOD = {0.4814, 0.3373, 0.1428, 0.0385};
    private static final double FEMALE = 0.4090;
    private static final double SPOUSE = 0.4897;
    private static final double[] SENSITISED = {0.7019, 0.2, 0.0981};
    private static final double[] REACTS = {0.05, 0.45, 0.9};
    private static final double PREGNANCY = 0.75;
    private static final int O = 0;
    private static final int AB = 3;

    /// @param reacts how probable it is that the patient does not tolerate a donor whose blood would do
    private record Patient(int blood, int donorsBlood, double reacts) {

        boolean tolerates(Random chance, int donor) {
            return (donor == O || donor == blood || blood == AB) && chance.nextDouble() >= reacts;
        }
    }

    public Instance make() {
        Random chance = new Random(seed);
        List<Patient> patients = new ArrayList<>();
        while (patients.size() < pairs) {
            Patient patient = patient(chance);
            if (patient != null) {
                patients.add(patient);
            }
        }
        List<Office> offices = new ArrayList<>();
        List<Officer> officers = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        Pairs.Builder may = new Pairs.Builder(pairs);
        for (int each = 0; each < pairs; each++) {
            offices.add(new Office("pair-" + each, 0, false));
            officers.add(new Officer("patient-" + each, each));
            places.add(new Place("donor-" + each, each, 1));
            for (int other = 0; other < pairs; other++) {
                if (other != each
                        && patients.get(each)
                                .tolerates(chance, patients.get(other).donorsBlood())) {
                    may.add(each, other, 1, 1, 0);
                }
            }
        }
        Policy policy = new Policy(10, Policy.USUAL_FLOOR, List.of(Tier.values()), "seed " + seed);
        return new Instance(
                policy,
                offices,
                officers,
                places,
                may.build(),
                Collections.nCopies(pairs, -1),
                Collections.nCopies(pairs, false));
    }

    /// Or nothing when the donor suits the patient, so that they need no exchange.
    private static @Nullable Patient patient(Random chance) {
        int blood = drawn(chance, BLOOD);
        boolean female = chance.nextDouble() < FEMALE;
        double reacts = REACTS[drawn(chance, SENSITISED)];
        boolean husband = chance.nextDouble() < SPOUSE && female;
        int donor = drawn(chance, BLOOD);
        // whoever had a child with the donor reacts more often
        Patient patient = new Patient(blood, donor, reacts);
        Patient toTheDonor = new Patient(blood, donor, husband ? 1 - PREGNANCY * (1 - reacts) : reacts);
        return toTheDonor.tolerates(chance, donor) ? null : patient;
    }

    private static int drawn(Random chance, double[] parts) {
        double left = chance.nextDouble();
        int at = 0;
        while (at < parts.length - 1 && left >= parts[at]) {
            left -= parts[at++];
        }
        return at;
    }
}
