package io.github.kamrules.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Functions of many variables, each of which has a few states, as reduced ordered decision diagrams: a node for each variable
 * that matters, with a branch for each of its states, down to a result. Equal functions are the same node, so whether two
 * conditions ever differ is a comparison of two numbers, however many cases there are.
 *
 * <p>A function is a number: 0 or more for a node, the complement of its result for one that is constant.
 */
final class Diagrams {

    /** Combines the results of two functions. */
    @FunctionalInterface
    interface Operation {

        int UNDECIDED = -1;

        /** Returns the result of two results; {@link #UNDECIDED} is none. */
        int of(int left, int right);

        /** Returns the result for a left one whatever the right one is, or {@link #UNDECIDED}. */
        default int decidedByLeft(int left) {
            return UNDECIDED;
        }

        /** Returns the result for a right one whatever the left one is, or {@link #UNDECIDED}. */
        default int decidedByRight(int right) {
            return UNDECIDED;
        }
    }

    private final int maxNodes;
    /** By variable: how many states it has. */
    private final List<Integer> sizes = new ArrayList<>();

    private int[] variables = new int[1_024];
    private int[][] branches = new int[1_024][];
    private int nodes;
    /** Nodes by their contents: places hold a node's number and one more. */
    private int[] unique = new int[4_096];

    Diagrams(int maxNodes) {
        this.maxNodes = maxNodes;
    }

    /** Adds a variable, which stands below all others. */
    int newVariable(int size) {
        sizes.add(size);
        return sizes.size() - 1;
    }

    static int constant(int result) {
        return ~result;
    }

    static boolean isConstant(int function) {
        return function < 0;
    }

    static int resultOf(int constant) {
        return ~constant;
    }

    int variableOf(int node) {
        return variables[node];
    }

    int[] branchesOf(int node) {
        return branches[node];
    }

    /** Returns the function of one variable that has a result for each of its states. */
    int of(int variable, IntUnaryOperator result) {
        int[] next = new int[sizes.get(variable)];
        Arrays.setAll(next, state -> constant(result.applyAsInt(state)));
        return node(variable, next);
    }

    private int node(int variable, int[] next) {
        boolean same = true;
        for (int branch : next) {
            same &= branch == next[0];
        }
        if (same) {
            return next[0];
        }
        int place = place(variable, next);
        if (unique[place] != 0) {
            return unique[place] - 1;
        }
        if (nodes >= maxNodes) {
            throw new CaseSpace.TooLargeException(maxNodes);
        }
        if (nodes == variables.length) {
            variables = Arrays.copyOf(variables, 2 * nodes);
            branches = Arrays.copyOf(branches, 2 * nodes);
        }
        variables[nodes] = variable;
        branches[nodes] = next;
        unique[place] = ++nodes;
        if (2 * nodes > unique.length) {
            rehash();
        }
        return nodes - 1;
    }

    private int place(int variable, int[] next) {
        int hash = 31 * Arrays.hashCode(next) + variable;
        int place = (((hash ^ (hash >>> 16)) * 0x9E3779B1) >>> 1) & (unique.length - 1);
        while (unique[place] != 0) {
            int node = unique[place] - 1;
            if (variables[node] == variable && Arrays.equals(branches[node], next)) {
                break;
            }
            place = (place + 1) & (unique.length - 1);
        }
        return place;
    }

    private void rehash() {
        unique = new int[2 * unique.length];
        for (int node = 0; node < nodes; node++) {
            unique[place(variables[node], branches[node])] = node + 1;
        }
    }

    /** Returns a function with every result replaced. */
    int map(int function, IntUnaryOperator result) {
        return map(function, result, new HashMap<>());
    }

    private int map(int function, IntUnaryOperator result, Map<Integer, Integer> done) {
        if (isConstant(function)) {
            return constant(result.applyAsInt(resultOf(function)));
        }
        Integer known = done.get(function);
        if (known != null) {
            return known;
        }
        int[] next = branches[function].clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = map(next[i], result, done);
        }
        int made = node(variables[function], next);
        done.put(function, made);
        return made;
    }

    /** Returns the function whose results are those of two others, combined. */
    int apply(int left, int right, Operation operation) {
        return apply(left, right, operation, new HashMap<>());
    }

    private int apply(int left, int right, Operation operation, Map<Long, Integer> done) {
        int decided = decided(left, right, operation);
        if (decided != Operation.UNDECIDED) {
            return constant(decided);
        }
        long key = ((long) left << 32) | (right & 0xFFFFFFFFL);
        Integer known = done.get(key);
        if (known != null) {
            return known;
        }
        int variable = Math.min(topOf(left), topOf(right));
        int[] next = new int[sizes.get(variable)];
        for (int state = 0; state < next.length; state++) {
            next[state] = apply(branch(left, variable, state), branch(right, variable, state), operation, done);
        }
        int made = node(variable, next);
        done.put(key, made);
        return made;
    }

    private static int decided(int left, int right, Operation operation) {
        if (isConstant(left) && isConstant(right)) {
            return operation.of(resultOf(left), resultOf(right));
        } else if (isConstant(left)) {
            return operation.decidedByLeft(resultOf(left));
        }
        return isConstant(right) ? operation.decidedByRight(resultOf(right)) : Operation.UNDECIDED;
    }

    private int topOf(int function) {
        return isConstant(function) ? Integer.MAX_VALUE : variables[function];
    }

    private int branch(int function, int variable, int state) {
        return topOf(function) == variable ? branches[function][state] : function;
    }

    /** Returns the function whose results are those of some others, combined; for a handful of functions only. */
    int combine(int[] functions, ToIntFunction<int[]> operation) {
        return combine(functions, operation, new HashMap<>());
    }

    private int combine(int[] functions, ToIntFunction<int[]> operation, Map<List<Integer>, Integer> done) {
        int variable = Arrays.stream(functions).map(this::topOf).min().orElse(Integer.MAX_VALUE);
        if (variable == Integer.MAX_VALUE) {
            return constant(operation.applyAsInt(
                    Arrays.stream(functions).map(Diagrams::resultOf).toArray()));
        }
        List<Integer> key = Arrays.stream(functions).boxed().toList();
        Integer known = done.get(key);
        if (known != null) {
            return known;
        }
        int[] next = new int[sizes.get(variable)];
        for (int state = 0; state < next.length; state++) {
            int at = state;
            next[state] = combine(
                    Arrays.stream(functions).map(f -> branch(f, variable, at)).toArray(), operation, done);
        }
        int made = node(variable, next);
        done.put(key, made);
        return made;
    }

    /** Returns the function that is left when a variable has one state. */
    int restrict(int function, int variable, int state) {
        return restrict(function, variable, state, new HashMap<>());
    }

    private int restrict(int function, int variable, int state, Map<Integer, Integer> done) {
        if (topOf(function) > variable) {
            return function;
        } else if (variables[function] == variable) {
            return branches[function][state];
        }
        Integer known = done.get(function);
        if (known != null) {
            return known;
        }
        int[] next = branches[function].clone();
        for (int i = 0; i < next.length; i++) {
            next[i] = restrict(next[i], variable, state, done);
        }
        int made = node(variables[function], next);
        done.put(function, made);
        return made;
    }

    /** Returns whether two functions whose results are 0 and 1 are 1 at once somewhere; makes no node for it. */
    boolean meet(int one, int other) {
        return meet(one, other, new HashSet<>());
    }

    private boolean meet(int one, int other, Set<Long> seen) {
        if (one == constant(0) || other == constant(0)) {
            return false;
        } else if (isConstant(one) || isConstant(other)) {
            return true;
        } else if (!seen.add(((long) one << 32) | other)) {
            return false;
        }
        int variable = Math.min(topOf(one), topOf(other));
        for (int state = 0; state < sizes.get(variable); state++) {
            if (meet(branch(one, variable, state), branch(other, variable, state), seen)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a function whose results are 0 and 1 is 1 wherever each variable has one of its allowed states. */
    boolean isWithin(int function, BitSet[] allowed) {
        return isWithin(function, allowed, new BitSet());
    }

    private boolean isWithin(int function, BitSet[] allowed, BitSet seen) {
        if (isConstant(function)) {
            return function == constant(1);
        } else if (seen.get(function)) {
            return true;
        }
        seen.set(function);
        BitSet states = allowed[variables[function]];
        for (int state = states.nextSetBit(0); state >= 0; state = states.nextSetBit(state + 1)) {
            if (!isWithin(branches[function][state], allowed, seen)) {
                return false;
            }
        }
        return true;
    }

    int sizeOf(int variable) {
        return sizes.get(variable);
    }

    /** Returns the results that a function has for some case. */
    BitSet results(int function) {
        BitSet results = new BitSet();
        collect(function, results, new BitSet());
        return results;
    }

    private void collect(int function, BitSet results, BitSet seen) {
        if (isConstant(function)) {
            results.set(resultOf(function));
        } else if (!seen.get(function)) {
            seen.set(function);
            for (int branch : branches[function]) {
                collect(branch, results, seen);
            }
        }
    }
}
