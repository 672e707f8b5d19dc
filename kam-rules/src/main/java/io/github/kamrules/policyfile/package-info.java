/**
 * Policies as files: {@link io.github.kamrules.policyfile.PolicyFile} reads and writes them as YAML and as JSON.
 *
 * <p>A parser is needed only by who reads or writes: snakeyaml-engine for YAML, jackson-core for JSON, fastcsv for a table that
 * is kept in a file of its own. Whoever builds policies in Java needs none of them.
 */
@NullMarked
package io.github.kamrules.policyfile;

import org.jspecify.annotations.NullMarked;
