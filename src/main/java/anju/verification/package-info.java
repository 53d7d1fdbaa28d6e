/** Step 5: asked, agreed and done are compared; then the family confirms. */
package anju.verification;
