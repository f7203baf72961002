package org.comity.exchange.matching.swaps;

import org.comity.exchange.matching.linear.Simplex;
import org.comity.exchange.matching.linear.Trail;

/// What a branch decides.
///
/// @param which a number of exchanges of the [Program], an officer, or a pair
/// @param number how many exchanges, or an office
record Choice(Kind kind, int which, int number) {

    enum Kind {
        AT_LEAST,
        AT_MOST,
        GOES,
        GOES_NOT,
        TAKES,
        TAKES_NOT
    }

    void narrow(Destinations destinations, Program program, Trail trail) {
        switch (kind) {
            case AT_LEAST, AT_MOST -> exchanges(program, trail);
            case GOES, GOES_NOT -> officer(destinations, program, trail);
            case TAKES, TAKES_NOT -> pair(destinations, program, trail);
        }
    }

    private void exchanges(Program program, Trail trail) {
        int column = program.columnOfNumber(which);
        Simplex simplex = program.simplex();
        double least = kind == Kind.AT_LEAST ? Math.max(number, simplex.lower(column)) : simplex.lower(column);
        double most = kind == Kind.AT_MOST ? Math.min(number, simplex.upper(column)) : simplex.upper(column);
        trail.narrow(column, least, most);
    }

    private void officer(Destinations destinations, Program program, Trail trail) {
        for (int where : destinations.offices(which)) {
            if ((where == number) != (kind == Kind.GOES)) {
                for (int pair : destinations.at(which, where)) {
                    close(program, trail, pair);
                }
            }
        }
        if (kind == Kind.GOES) {
            trail.narrow(program.columnOfOfficer(which), 0, 0);
        }
    }

    private void pair(Destinations destinations, Program program, Trail trail) {
        if (kind == Kind.TAKES_NOT) {
            close(program, trail, which);
            return;
        }
        int officer = destinations.instance().pairs().officer(which);
        for (int where : destinations.offices(officer)) {
            for (int pair : destinations.at(officer, where)) {
                if (pair != which) {
                    close(program, trail, pair);
                }
            }
        }
        trail.narrow(program.columnOfOfficer(officer), 0, 0);
    }

    private static void close(Program program, Trail trail, int pair) {
        if (program.columnOf(pair) >= 0) {
            trail.narrow(program.columnOf(pair), 0, 0);
        }
    }
}
