/**
 * Audit: what each decision was made from, kept so that it can be made again.
 *
 * <p>{@link io.github.kamrules.audit.AuditRecord} keeps the resolved inputs and the verdicts of an account, and {@link
 * io.github.kamrules.audit.AuditReplay} decides again from nothing but the records of a review.
 */
@NullMarked
package io.github.kamrules.audit;

import org.jspecify.annotations.NullMarked;
