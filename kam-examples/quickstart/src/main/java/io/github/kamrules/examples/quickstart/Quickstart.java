package io.github.kamrules.examples.quickstart;

/** Says that the library is there. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("KAM Rules runs on the module path.");
    }
}
