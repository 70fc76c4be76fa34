import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { OutsideLink } from '../ui/outside-link.tsx'
import { Notice, StatusLine } from '../ui/status.tsx'
import { When } from '../ui/time.tsx'
import { recipeQuery, type App } from './queries.ts'
import { RecipeEditor } from './recipe-editor.tsx'
import './apps.css'

/** How Keyline is told to sign in to the app, if it is; to be changed, or to be read. */
export function RecipeCard({ app, mayChange }: { app: App; mayChange: boolean }): ReactElement {
  return (
    <Card title="Recipe">
      <Standing app={app} />
      {mayChange && (
        <p className="small soft">
          A recipe says, step by step, what to type and press where Keyline does not find its way.{' '}
          <OutsideLink to="/docs#/Apps/putAppsRecipe">What it can say</OutsideLink>
        </p>
      )}
      {app.recipe !== 'none' ? <Document app={app} mayChange={mayChange} /> : mayChange && <First app={app} />}
    </Card>
  )
}

function First({ app }: { app: App }): ReactElement {
  const [isBegun, setBegun] = useState(false)
  if (isBegun) return <RecipeEditor app={app} recipe={null} />
  return (
    <div className="row">
      <Button onPress={() => setBegun(true)}>Write a recipe</Button>
    </div>
  )
}

function Standing({ app: { recipe, recipeDropped } }: { app: App }): ReactElement {
  switch (recipe) {
    case 'none':
      return <p>There is none: Keyline finds its own way through the sign-in pages.</p>
    case 'active':
      return <StatusLine tone="good">Keyline follows it through the sign-in pages</StatusLine>
    case 'dropped':
      return (
        <Notice tone="warn">
          <StatusLine tone="warn">It did not fit the site the last time</StatusLine>
          {recipeDropped !== null && (
            <p>
              <When at={recipeDropped.at} />, at <bdi>{recipeDropped.because}</bdi>.
            </p>
          )}
          <p className="soft">
            Keyline found its own way from there, and tries the recipe again with the next login. Correct it, and save
            it.
          </p>
        </Notice>
      )
  }
}

function Document({ app, mayChange }: { app: App; mayChange: boolean }): ReactElement {
  return (
    <Loaded query={useQuery(recipeQuery(app.id))} lines={8}>
      {(recipe) =>
        mayChange ? (
          <RecipeEditor app={app} recipe={recipe} />
        ) : (
          <pre className="recipe wrap" tabIndex={0} aria-label="The recipe">
            {JSON.stringify(recipe, null, 2)}
          </pre>
        )
      }
    </Loaded>
  )
}
