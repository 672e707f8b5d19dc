package io.github.kamrules.policyfile;

/** Ends the reading of a part of a file: with a problem at its place, or because its problems are noted already. */
final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Spot spot;
    private final boolean noted;

    Misread(Spot spot, String message) {
        super(message);
        this.spot = spot;
        this.noted = false;
    }

    private Misread() {
        super("noted already", null, false, false);
        this.spot = Spot.NONE;
        this.noted = true;
    }

    /** Returns what ends a part whose problems are noted. */
    static Misread noted() {
        return new Misread();
    }

    void noteIn(Problems problems) {
        if (!noted) {
            problems.add(spot, String.valueOf(getMessage()));
        }
    }
}
