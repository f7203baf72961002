package org.comity.launcher.postgres;

/// Where a database answers and as whom.
public record DatabaseAddress(String host, int port, String name, String user, String password) {
    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    @Override
    public String toString() {
        return jdbcUrl() + " as " + user;
    }
}
