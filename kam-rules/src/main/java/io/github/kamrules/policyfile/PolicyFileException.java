package io.github.kamrules.policyfile;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be read, with everything that is wrong in it: its message has one problem after the other. */
public final class PolicyFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ImmutableList<PolicyProblem> problems;

    PolicyFileException(Collection<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * Returns what is wrong.
     *
     * @return the problems, in the order of the file; at least one
     */
    public List<PolicyProblem> problems() {
        return problems;
    }
}
