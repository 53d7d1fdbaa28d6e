/** The register of unmet needs in the database, and the changes from which they may profit. */
package anju.pg.unmet;
